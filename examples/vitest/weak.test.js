import { expect, it } from 'vitest'
import { customers } from './customers.js'

const uuid = '550e8400-e29b-41d4-a716-446655440000'
const { details, change, replace } = customers(
  process.env.DUBLOR_URL ?? 'http://127.0.0.1:4010',
  'YOUR_API_KEY',
)

it('shows details', async () => {
  expect((await details(uuid)).status).toBe(200)
})

it('changes details', async () => {
  expect((await change(uuid, { industry: 'Food' })).industry).toBe('Food')
})

it('replaces details', async () => {
  expect((await replace(uuid, { industry: 'Retail' })).status).toBe(200)
})
