import { type Answer, decide } from '../../../service.ts'
import { message } from '../../laravel/errors.ts'
import { decisionsOf } from '../decisions-of.ts'
import type { Details } from '../records.ts'
import type { SentDetails } from './fields.ts'

type Row = Readonly<Details>

const seed = 'seed 001'

/** Which row an update changes, and when there is none. */
export const detailsRow = decisionsOf('details', {
  /** The row to write to: the one that there is, or a fresh one. Without any there is a 404. */
  createsMissingRow: decide({
    id: 'created-when-missing',
    en: 'An update creates the detail row when the customer has none.',
    tr: 'Müşteri detayı yoksa güncelleme onu oluşturur.',
    basis: 'documented',
    source: `${seed}, "Notes"`,
    does: (kept: Row | undefined, fresh: () => Row): Row | undefined => kept ?? fresh(),
    shapes: (_row, kept) => kept === undefined,
    instead: {
      'is-404': [
        'An update of a customer without a detail row answers 404 and creates nothing.',
        (kept) => kept,
      ],
      'creates-always': [
        'Every update creates a new detail row, also when the customer has one.',
        (_kept, fresh) => fresh(),
      ],
    },
  }),
  createdAnswers200: decide({
    en: 'An update that creates the row answers 200 like any other.',
    tr: 'Detayı oluşturan güncelleme de diğerleri gibi 200 yanıtını verir.',
    basis: 'assumed',
    source: `${seed} shows only 200 and does not say for which case; so does users/details-update, which creates a missing row too`,
    does: (): 200 => 200,
    instead: {
      'is-201': ['An update that creates the row answers 201.', () => 201],
    },
  }),
  newRowIsActive: decide({
    en: 'A row made by an update that did not send is_active is active.',
    tr: 'is_active göndermeyen güncellemenin oluşturduğu kayıt aktiftir.',
    basis: 'assumed',
    source: `${seed}: the example answer is active, but its row may have existed`,
    does: (row: Row, _sent: SentDetails): Row => ({ ...row, is_active: true }),
    shapes: (_row, _before, sent) => sent.is_active == null,
    instead: {
      'is-inactive': [
        'A row made by a PATCH that did not send is_active is inactive.',
        (row) => ({ ...row, is_active: false }),
      ],
    },
  }),
  /** Why a row is not updated: an inactive one is, like any other. */
  inactiveCanBeUpdated: decide({
    en: 'An inactive detail row can still be updated.',
    tr: 'Pasif detay kaydı yine de güncellenebilir.',
    basis: 'assumed',
    source: 'nobody says',
    does: (_row: Row): Answer<404, { message: string }> | undefined => undefined,
    shapes: (_refused, row) => !row.is_active,
    instead: {
      'is-404': [
        'An update of an inactive row answers 404 {"message":"Customer detail is not active"}.',
        (row) => (row.is_active ? undefined : message(404, 'Customer detail is not active')),
      ],
    },
  }),
  /** The row to update, or `undefined` if one must be made. */
  deletedRowIsReplaced: decide({
    en: 'An update creates a new row when the old one was deleted.',
    tr: 'Eski kayıt silinmişse güncelleme yeni bir kayıt oluşturur.',
    basis: 'assumed',
    source: 'nobody says',
    does: (row: Row | undefined) => (row?.deleted_at == null ? row : undefined),
    shapes: (live, row) => live !== row,
    instead: {
      'is-restored': [
        'An update of a deleted row restores it and changes it.',
        (row) => row && { ...row, deleted_at: null },
      ],
      'stays-deleted': [
        'An update of a deleted row changes it and leaves it deleted.',
        (row) => row,
      ],
    },
  }),
  oneRow: {
    en: 'However many first updates arrive at once, a customer has one detail row.',
    tr: 'Aynı anda kaç ilk güncelleme gelirse gelsin, müşterinin tek detay kaydı olur.',
    basis: 'assumed',
    source: 'nobody says; it must hold',
    nothingElse:
      'the sandbox itself keeps one row under one key and commits in one step; no behaviour decides it',
  },
})
