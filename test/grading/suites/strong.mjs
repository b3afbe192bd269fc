import assert from 'node:assert/strict'
import { ask, details } from './ask.mjs'

/** Notices every way of doing "PATCH changes only what is sent" wrong, and relies on no guess. */
await ask('PUT', details, {
  body: {
    annual_revenue: 7,
    annual_revenue_currency: 'USD',
    website: 'https://a.example',
    is_active: true,
  },
})
const patched = await ask('PATCH', details, { body: { employee_count: 0, is_active: false } })
assert.equal(patched.status, 200)
for (const answer of [patched, await ask('PATCH', details, { body: { industry: 'Food' } })]) {
  const { employee_count, is_active, website, annual_revenue_currency } = answer.body
  assert.deepEqual(
    { employee_count, is_active, website, annual_revenue_currency },
    {
      employee_count: 0,
      is_active: false,
      website: 'https://a.example',
      annual_revenue_currency: 'USD',
    },
  )
}
assert.equal((await ask('GET', details, { token: 'nobody-knows-it' })).status, 401)
console.log('strong: ok')
