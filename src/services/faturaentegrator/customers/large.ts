import type { BaseCollection, Key } from '../../../sandbox/fixture.ts'
import { computed } from '../../laravel/computed.ts'
import type { Customer } from '../records.ts'

/** The world of `large:N`: every record is computed from its number when it is asked for. */

const names = ['Ayşe', 'Burak', 'Çiğdem', 'Doğan', 'Elif', 'Gökhan', 'Işıl', 'İpek', 'Ömer', 'Şule']
const surnames = ['AKSOY', 'BİLGİN', 'ÇELİK', 'DEMİR', 'GÜNEŞ', 'IŞIK', 'İNCE', 'ÖZTÜRK', 'ŞAHİN']
const trades = ['GIDA', 'YAZILIM', 'TEKSTİL', 'LOJİSTİK', 'MAKİNE', 'ENERJİ', 'YAPI', 'TARIM']
const places = [
  { city: 'ANKARA', district: 'ÇANKAYA', postcode: '06420' },
  { city: 'BURSA', district: 'YENİŞEHİR', postcode: '16900' },
  { city: 'İSTANBUL', district: 'KADIKÖY', postcode: '34710' },
  { city: 'İZMİR', district: 'BORNOVA', postcode: '35040' },
  { city: 'MUĞLA', district: 'FETHİYE', postcode: '48300' },
]
const moment = '2025-01-01T00:00:00.000000Z'

const of = <Item>(list: readonly Item[], n: number): Item => list[n % list.length] as Item

const company = (n: number, district: string) => ({
  type: 'company' as const,
  tax_number: String(1_000_000_000 + n),
  tax_office: district,
  title: `${of(surnames, n)} ${of(trades, n >> 3)} ${n} LTD. ŞTİ.`,
  name: null,
  surname: null,
})

const person = (n: number) => ({
  type: 'person' as const,
  tax_number: String(10_000_000_000 + n),
  tax_office: null,
  title: null,
  name: of(names, n),
  surname: of(surnames, n >> 3),
})

/** Every third customer is a company. */
const customer = (n: number): Customer => {
  const { city, district, postcode } = of(places, n)
  return {
    id: n,
    ...(n % 3 === 0 ? company(n, district) : person(n)),
    phone: String(5_300_000_000 + n),
    email: `musteri${n}@example.com`,
    country: 'TÜRKİYE',
    postcode,
    city,
    district,
    address: `Cumhuriyet Mh. No:${n}`,
    iban: null,
    created_at: moment,
    updated_at: moment,
    deleted_at: null,
  }
}

export const largeCustomers = (count: number, first: BaseCollection): BaseCollection =>
  computed(count, first, customer, (key: Key) => Number(key))
