/** The same for whoever requires it: the types of a module, which CommonJS may only look at. */
import type * as module from './index.js' with { 'resolution-mode': 'import' }

export declare const connect: typeof module.connect
export declare const createDublor: typeof module.createDublor
export declare const BrokenFixture: typeof module.BrokenFixture
export type BrokenFixture = module.BrokenFixture
export declare const CannotStore: typeof module.CannotStore
export type CannotStore = module.CannotStore
export declare const NoServer: typeof module.NoServer
export type NoServer = module.NoServer
export declare const NotVerified: typeof module.NotVerified
export type NotVerified = module.NotVerified
export declare const Refused: typeof module.Refused
export type Refused = module.Refused
export declare const WrongSetting: typeof module.WrongSetting
export type WrongSetting = module.WrongSetting
export type AppOptions = module.AppOptions
export type ClockHandle = module.ClockHandle
export type ConnectOptions = module.ConnectOptions
export type Dublor = module.Dublor
export type DublorOptions = module.DublorOptions
export type FaultOrder = module.FaultOrder
export type FaultsHandle = module.FaultsHandle
export type FaultValues = module.FaultValues
export type MutantsHandle = module.MutantsHandle
export type RequestFilter = module.RequestFilter
export type SandboxEvents = module.SandboxEvents
export type SandboxHandle = module.SandboxHandle
export type ServiceHandle = module.ServiceHandle
export type ServiceName = module.ServiceName
export type StateValues = module.StateValues
export type Subscription = module.Subscription
