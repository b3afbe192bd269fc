/** The currencies that CyberCert knows. TRY is published (`user-settings/get`), the others are assumed. */
export const currencies = [
  { id: 1, code: 'TRY', name: 'Turkish Lira', symbol: '₺' },
  { id: 2, code: 'USD', name: 'US Dollar', symbol: '$' },
  { id: 3, code: 'EUR', name: 'Euro', symbol: '€' },
  { id: 4, code: 'GBP', name: 'British Pound', symbol: '£' },
] as const

export type Currency = { id: number; code: string; name: string; symbol: string }
