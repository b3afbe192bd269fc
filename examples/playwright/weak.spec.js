import { expect, test } from '@playwright/test'
import { page as url } from './page.js'

test('the page opens', async ({ page }) => {
  await page.goto(url())
  await expect(page.getByRole('heading')).toHaveText('Müşteri ayrıntıları')
  await expect(page.getByRole('status')).not.toBeEmpty()
})
