import { expect, test } from '@playwright/test'
import { page as url } from './page.js'

test('the details are shown', async ({ page }) => {
  await page.goto(url())
  await expect(page.getByRole('status')).toHaveText('Hazır')
  await expect(page.getByLabel('Sektör')).toHaveValue('Technology')
  await expect(page.getByLabel('Çalışan sayısı')).toHaveValue('50')
  await expect(page.getByLabel('Ciro')).toHaveValue('1000000')
  await expect(page.getByLabel('Web sitesi')).toHaveValue('https://example.com')
  await expect(page.getByText('1.000.000')).toBeVisible()
  await expect(page.getByText('etkin')).toBeVisible()
})

test('a change is kept, and the other fields stay', async ({ page }) => {
  await page.goto(url())
  await expect(page.getByRole('status')).toHaveText('Hazır')
  await page.getByLabel('Sektör').fill('Gıda')
  await page.getByRole('button').click()
  await expect(page.getByRole('status')).toHaveText('Kaydedildi')
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('Hazır')
  await expect(page.getByLabel('Sektör')).toHaveValue('Gıda')
  await expect(page.getByLabel('Çalışan sayısı')).toHaveValue('50')
  await expect(page.getByLabel('Web sitesi')).toHaveValue('https://example.com')
})

test('whoever may not change is told so', async ({ page }) => {
  await page.goto(url('demo-viewer'))
  await expect(page.getByRole('status')).toHaveText('Hazır')
  await page.getByLabel('Sektör').fill('Gıda')
  await page.getByRole('button').click()
  await expect(page.getByRole('status')).toHaveText('Forbidden')
})

test('a wrong value is explained', async ({ page }) => {
  await page.goto(url())
  await expect(page.getByRole('status')).toHaveText('Hazır')
  await page.getByLabel('Ciro').fill('-5')
  await page.getByRole('button').click()
  await expect(page.getByRole('status')).toContainText('Validation failed')
  await expect(page.getByRole('status')).toContainText('annual revenue')
})
