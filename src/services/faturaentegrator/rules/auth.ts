import { defineRules } from '../../../service.ts'

/** `POST /check/auth`. */
export const authRules = defineRules({
  'faturaentegrator.auth.good-key': {
    en: 'POST /check/auth answers 200 for a good key, with no body or with [].',
    tr: 'POST /check/auth, gövdesiz de [] gövdesiyle de, geçerli anahtara 200 yanıtını verir.',
    basis: 'observed',
    source: 'n8n node; Odoo module without a body, PHP library with []',
  },
  'faturaentegrator.auth.good-key-body': {
    en: 'The body for a good key is {"message":"Authenticated."}.',
    tr: 'Geçerli anahtara dönen gövde {"message":"Authenticated."} olur.',
    basis: 'assumed',
    source: 'nobody says',
    unavoidable: true,
  },
  'faturaentegrator.auth.bad-key': {
    en: 'POST /check/auth answers 401 for a bad key.',
    tr: 'POST /check/auth, geçersiz anahtara 401 yanıtını verir.',
    basis: 'observed',
    source: 'n8n node',
  },
})
