/** Asks the control plane, as a script of Postman does; whatever is wrong ends the request. */
const call = [
  'const call = (method, path, value, then) =>',
  '  pm.sendRequest(',
  '    {',
  '      method,',
  "      url: pm.variables.get('baseUrl') + path,",
  '      header: {',
  "        'Content-Type': 'application/json',",
  "        ...(pm.variables.get('adminToken') && { Authorization: 'Bearer ' + pm.variables.get('adminToken') }),",
  '      },',
  "      body: { mode: 'raw', raw: JSON.stringify(value) },",
  '    },',
  '    (error, answer) => {',
  "      pm.test('the world is arranged', () => pm.expect(error || answer.code).to.be.within(200, 299))",
  '      if (then) then()',
  '    },',
  '  )',
  "const sandbox = pm.variables.get('sandbox')",
]

/** The sandbox has the fixture of the documents, and nothing has changed in it. */
export const beginAnew = [
  ...call,
  'if (sandbox) {',
  "  const path = '/_dublor/sandboxes/' + sandbox",
  "  call('PUT', path, { fixture: 'docs' }, () => call('POST', path + '/reset', {}))",
  '}',
]

/** The provider state in which a request is asked. */
export const arrangeState = (service: string, state: string): readonly string[] => [
  ...call,
  'if (sandbox) {',
  `  call('POST', '/~' + sandbox + '/_dublor/states?service=${service}', ${JSON.stringify({ state })})`,
  '}',
]
