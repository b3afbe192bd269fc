/** The same for whoever requires it: the types of a module, which CommonJS may only look at. */
import type * as module from './index.js' with { 'resolution-mode': 'import' }

export declare const createDublor: typeof module.createDublor
export declare const BrokenFixture: typeof module.BrokenFixture
export type BrokenFixture = module.BrokenFixture
export declare const CannotStore: typeof module.CannotStore
export type CannotStore = module.CannotStore
export declare const WrongSetting: typeof module.WrongSetting
export type WrongSetting = module.WrongSetting
export type AppOptions = module.AppOptions
export type Dublor = module.Dublor
export type DublorOptions = module.DublorOptions
export type SandboxHandle = module.SandboxHandle
