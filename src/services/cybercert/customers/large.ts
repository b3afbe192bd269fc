import type { BaseCollection, Key } from '../../../sandbox/fixture.ts'
import { idOf, uuidOf } from '../../../sandbox/uuid.ts'
import { computed } from '../../laravel/computed.ts'
import type { Customer, Details } from '../records.ts'

/** The world of `large:N`: every record is computed from its number when it is asked for. */

const places = ['Anadolu', 'Boğaziçi', 'Çukurova', 'Ege', 'Göksu', 'Ilgaz', 'İznik', 'Trakya']
const trades = ['Gıda', 'Yazılım', 'Tekstil', 'Lojistik', 'Makine', 'Enerji', 'Yapı', 'Tarım']
const industries = [
  'Food',
  'Technology',
  'Textile',
  'Logistics',
  'Machinery',
  'Energy',
  'Construction',
]
const codes = ['TRY', 'USD', 'EUR', 'GBP']
const moment = '2025-01-01T00:00:00.000000Z'

const of = <Item>(list: readonly Item[], n: number): Item => list[n % list.length] as Item

/** Every tenth customer is passive, every fifth belongs to user 2, the others to user 1. */
const customer = (n: number): Customer => {
  const name = `${of(places, n)} ${of(trades, n >> 3)} ${n}`
  return {
    id: n,
    uuid: uuidOf(n),
    user_id: n % 5 === 0 ? 2 : 1,
    company_name: `${name} A.Ş.`,
    legal_name: `${name} Anonim Şirketi`,
    tax_number: String(1_000_000_000 + n),
    email: `info@firma${n}.example.com`,
    phone: null,
    organization_id: null,
    is_active: n % 10 !== 0,
    created_at: moment,
    updated_at: moment,
    deleted_at: null,
  }
}

const details = (n: number): Details => ({
  id: n,
  customer_id: n,
  annual_revenue: (n % 1000) * 1000,
  annual_revenue_currency: of(codes, n),
  employee_count: n % 500,
  industry: of(industries, n),
  website: `https://firma${n}.example.com`,
  address: null,
  is_active: true,
  created_at: moment,
  updated_at: moment,
  deleted_at: null,
})

export const largeCustomers = (count: number, first: BaseCollection): BaseCollection =>
  computed(count, first, customer, (key: Key) => idOf(String(key)))

export const largeDetails = (count: number, first: BaseCollection): BaseCollection =>
  computed(count, first, details, (key: Key) => Number(key))
