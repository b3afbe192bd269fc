import { describe, expect, it } from 'vitest'
import { environmentOf } from '../../src/grading/environment.ts'
import { stoppingAtFirstFailure } from '../../src/grading/first-failure.ts'

const stopping = (command: string, scripts: Readonly<Record<string, string>> = {}) =>
  stoppingAtFirstFailure(command.split(' '), (name) => scripts[name]).join(' ')

describe('a runner that can stop at its first failure', () => {
  it.each([
    ['vitest', 'vitest --bail=1'],
    ['npx vitest run --project unit', 'npx vitest run --project unit --bail=1'],
    ['node_modules/.bin/jest src', 'node_modules/.bin/jest src --bail'],
    ['mocha', 'mocha --bail'],
    ['npx playwright test', 'npx playwright test --max-failures=1'],
    ['vendor/bin/phpunit tests', 'vendor/bin/phpunit tests --stop-on-error --stop-on-failure'],
    ['php vendor/bin/phpunit', 'php vendor/bin/phpunit --stop-on-error --stop-on-failure'],
    ['python3 -m unittest test_api', 'python3 -m unittest test_api -f'],
    ['env API_URL={url}/api jest', 'env API_URL={url}/api jest --bail'],
  ])('is asked to: %s', (command, expected) => {
    expect(stopping(command)).toBe(expected)
  })

  it.each([
    ['npm test', 'vitest run', 'npm test -- --bail=1'],
    ['npm run test', 'tsc && cross-env A=1 jest', 'npm run test -- --bail'],
    ['npm test -- src', 'vitest run', 'npm test -- src --bail=1'],
    ['npm t', 'playwright test', 'npm t -- --max-failures=1'],
    ['pnpm test', 'vitest', 'pnpm test --bail=1'],
    ['yarn test', 'jest', 'yarn test --bail'],
  ])('is asked to by the script that calls it: %s, which is %s', (command, script, expected) => {
    expect(stopping(command, { test: script })).toBe(expected)
  })

  it.each([
    'pytest tests',
    'node --test',
    'make test',
    'vitest bench',
    'vitest --bail=3',
    'jest --bail',
    'jest -b',
    'playwright install',
    'phpunit --stop-on-defect',
    'npx -p jest jest',
    'npm --prefix client test',
    'npm run',
    'python3 unittest.py',
    'python3 -m pytest',
    'python3 -m unittest -f',
  ])('is left alone where that is not certain, or decided already: %s', (command) => {
    expect(stopping(command, { test: 'vitest' })).toBe(command)
  })

  it.each([
    'vitest run; echo done',
    'vitest run | tee log',
    'sh -c "vitest run"',
    'vitest run && node report.js',
    'jest --bail',
    'npm run unit',
  ])('is left alone if its script is more than a call: %s', (script) => {
    expect(stopping('npm test', { test: script })).toBe('npm test')
  })

  it('is left alone if there is no such script', () => {
    expect(stopping('npm test')).toBe('npm test')
  })
})

describe('the environment of a run', () => {
  it('is that of a CI server, without colours', () => {
    expect(environmentOf({ PATH: '/bin', FORCE_COLOR: '1' }, false)).toEqual({
      PATH: '/bin',
      CI: '1',
      NO_COLOR: '1',
    })
  })

  it('tells pytest to stop at its first failure, beside what it is told already', () => {
    expect(environmentOf({}, true)).toMatchObject({ PYTEST_ADDOPTS: '-x' })
    expect(environmentOf({}, true)).not.toHaveProperty('NO_PROXY')
    expect(environmentOf({ PYTEST_ADDOPTS: '-q' }, true)).toMatchObject({
      PYTEST_ADDOPTS: '-q -x',
    })
    expect(environmentOf({ PYTEST_ADDOPTS: '-q' }, false)).toMatchObject({ PYTEST_ADDOPTS: '-q' })
  })
})

describe('a proxy that the environment names', () => {
  it.each(['HTTP_PROXY', 'https_proxy', 'All_Proxy'])('%s is passed by', (name) => {
    const env = environmentOf({ [name]: 'http://proxy:3128', no_proxy: 'intern, localhost' }, false)
    const list = 'intern,localhost,127.0.0.1,::1'
    expect(env).toMatchObject({ [name]: 'http://proxy:3128', NO_PROXY: list, no_proxy: list })
  })

  it('keeps what both spellings say', () => {
    const env = { HTTP_PROXY: 'http://proxy', NO_PROXY: '.a.example', no_proxy: '.b.example' }
    expect(environmentOf(env, false)['NO_PROXY']).toBe(
      '.a.example,.b.example,127.0.0.1,localhost,::1',
    )
  })
})
