import { type KindOfRow, table } from './table.ts';

/**
 * What each writing route does with a row in each of its states, asked by somebody whose right it is (matrix.ts says whose).
 * Reviewed by hand against rules.md and the decisions. A route that writes to a row and stands in no table fails the walk.
 */
export const STATES = {
  days: {
    day: table(`
    who      | route                           | none      | draft             | submitted        | returned          | accepted     | accepted for 16 minutes
    self     | PUT /work-entries/:id           | ✓         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | PUT /work-entries/:id · another | ✓         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | POST /work-entries/:id/removal  | =         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | PUT /work-days/:day/reasons     | ✓         | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | POST /work-days/:id/submission  | not-found | ✓                 | day-submitted    | ✓                 | day-accepted | day-accepted
    self     | POST /work-days/:id/withdrawal  | not-found | day-not-submitted | ✓                | day-not-submitted | day-accepted | day-accepted
    unitHead | POST /day-reviews/acceptance    | not-found | day-not-submitted | ✓                | day-not-submitted | day-accepted | day-accepted
    unitHead | POST /day-reviews/:id/return    | not-found | day-not-submitted | ✓                | day-not-submitted | day-accepted | day-accepted
    unitHead | POST /day-reviews/:id/reopening | not-found | day-not-reviewed  | day-not-reviewed | day-not-reviewed  | ✓            | ✓
    unitHead | POST /day-reviews/undo          | not-found | day-not-reviewed  | day-not-reviewed | ✓                 | ✓            | undo-too-late
    `),
    'confidential line': table(`
    who      | route                            | of a draft | waiting | confirmed | accepted
    unitHead | POST /secret-lines/:id/vouchings | not-found  | ✓       | ✓         | day-not-submitted
    `),
  },
  'days of months that are over': {
    'product of a closed month': table(`
    who      | route                            | undecided, closed | decided, closed
    self     | PUT /outputs/:id/facts           | ✓                 | output-accepted
    self     | PUT /outputs/:id/shares          | ✓                 | output-accepted
    self     | POST /outputs/:id/evidence/links | ✓                 | ✓
    unitHead | POST /product-reviews/checks     | ✓                 | output-checked
    unitHead | POST /product-reviews/undo       | stale-version     | month-closed
    `),
    'day of a closed month': table(`
    who      | route                           | none, closed | accepted, closed | none, opened again | accepted, opened again
    self     | PUT /work-entries/:id           | month-closed | day-accepted     | ✓                  | day-accepted
    self     | PUT /work-days/:day/reasons     | month-closed | day-accepted     | ✓                  | day-accepted
    self     | POST /work-days/:id/submission  | not-found    | day-accepted     | not-found          | day-accepted
    self     | POST /work-days/:id/withdrawal  | not-found    | day-accepted     | not-found          | day-accepted
    unitHead | POST /day-reviews/acceptance    | not-found    | day-accepted     | not-found          | day-accepted
    unitHead | POST /day-reviews/:id/return    | not-found    | day-accepted     | not-found          | day-accepted
    unitHead | POST /day-reviews/:id/reopening | not-found    | month-closed     | not-found          | ✓
    unitHead | POST /day-reviews/undo          | not-found    | month-closed     | not-found          | ✓
    `),
    'day past its time': table(`
    who      | route                          | none, opening over  | draft, opening over | none, late          | draft, late         | submitted, late | draft, late with grace
    self     | PUT /work-entries/:id          | month-past-deadline | month-past-deadline | month-past-deadline | month-past-deadline | day-submitted   | ✓
    self     | POST /work-entries/:id/removal | =                   | month-past-deadline | =                   | month-past-deadline | day-submitted   | ✓
    self     | PUT /work-days/:day/reasons    | ✓                   | ✓                   | ✓                   | ✓                   | day-submitted   | ✓
    self     | POST /work-days/:id/submission | not-found           | ✓                   | not-found           | ✓                   | day-submitted   | ✓
    self     | POST /work-days/:id/withdrawal | not-found           | day-not-submitted   | not-found           | day-not-submitted   | ✓               | day-not-submitted
    unitHead | POST /day-reviews/acceptance   | not-found           | day-not-submitted   | not-found           | day-not-submitted   | ✓               | day-not-submitted
    unitHead | POST /day-reviews/:id/return   | not-found           | day-not-submitted   | not-found           | day-not-submitted   | ✓               | day-not-submitted
    `),
  },
  'given work': {
    task: table(
      `
    who      | route                           | planned   | proposed      | refused       | taken | open | closed        | could-not     | cancelled
    unitHead | PUT /tasks/:id                  | ✓         | ·             | ·             | ✓     | ✓    | ·             | ·             | ·
    unitHead | POST /tasks/:id/removal         | ✓         | ·             | ·             | ·     | ·    | ·             | ·             | ·
    unitHead | POST /tasks/:id/due-day         | ·         | ·             | ·             | ✓     | ✓    | ·             | ·             | ·
    unitHead | POST /tasks/:id/parts           | ·         | ·             | ·             | ✓     | ✓    | ·             | ·             | ·
    unitHead | POST /tasks/:id/ending          | ·         | ·             | ·             | ✓     | ✓    | ·             | ·             | ·
    unitHead | POST /tasks/:id/reopening       | ·         | ·             | ·             | ·     | ·    | ✓             | ✓             | ✓
    unitHead | DELETE /tasks/:id/files/:fileId | ✓         | ✓             | ✓             | ✓     | ✓    | ✓             | ✓             | ✓
    unitHead | PUT /tasks/:id/files/:fileId    | ✓         | ✓             | ✓             | ✓     | ✓    | ✓             | ✓             | ✓
    self     | PUT /handovers/:id              | not-found | ·             | ·             | ✓     | ✓    | ·             | ·             | ·
    self     | POST /tasks/:id/deliveries      | not-found | task-not-open | task-not-open | ✓     | ✓    | task-not-open | task-not-open | task-not-open
    self     | PUT /proposals/:id              | not-found | ✓             | ✓             | ·     | ·    | ·             | ·             | ·
    self     | POST /proposals/:id/withdrawal  | not-found | ✓             | ✓             | ·     | ·    | ·             | ·             | ·
    unitHead | POST /proposals/:id/taking      | ·         | ✓             | ·             | ·     | ·    | ·             | ·             | ·
    unitHead | POST /proposals/:id/taking-back | ·         | ·             | ·             | ✓     | ·    | ·             | ·             | ·
    unitHead | POST /proposals/:id/refusal     | ·         | ✓             | ·             | ·     | ·    | ·             | ·             | ·
    `,
      { '·': 'task-state' },
    ),
    'row of a plan': table(`
    who      | route                       | planned | given      | ended
    unitHead | POST /task-plans/:id/rows   | ✓       | ✓          | task-state
    unitHead | POST /task-plans/:id/giving | ✓       | =          | =
    unitHead | POST /tasks/:id/removal     | ✓       | task-state | task-state
    `),
    'request for work': table(`
    who      | route                              | waiting      | answered         | given work       | withdrawn
    self     | PUT /work-requests/:id             | duplicate-id | duplicate-id     | duplicate-id     | duplicate-id
    self     | POST /work-requests/:id/withdrawal | ✓            | request-answered | request-answered | =
    unitHead | POST /work-requests/:id/answer     | ✓            | request-answered | request-answered | request-answered
    unitHead | POST /work-requests/:id/gift       | ✓            | request-answered | request-answered | request-answered
    `),
    meeting: table(`
    who       | route                           | called | cancelled
    self      | PUT /meetings/:id               | ✓      | meeting-cancelled
    self      | POST /meetings/:id/cancellation | ✓      | =
    colleague | PUT /meetings/:id/answers/:day  | ✓      | ✓
    `),
    'template of days': table(`
    who  | route                            | kept | removed
    self | PUT /work-templates/:id          | ✓    | not-found
    self | POST /work-templates/:id/removal | ✓    | =
    `),
  },
  products: {
    product: table(`
    who      | route                                 | not handed in        | waiting             | accepted            | fault                 | handed in again       | cause asked           | cause refused         | cause confirmed
    self     | POST /outputs/:id/deliveries          | output-not-at-fault  | output-not-at-fault | output-not-at-fault | ✓                     | output-not-at-fault   | ✓                     | ✓                     | ✓
    self     | PUT /outputs/:id/facts                | ✓                    | ✓                   | output-accepted     | ✓                     | ✓                     | ✓                     | ✓                     | ✓
    self     | PUT /outputs/:id/shares               | ✓                    | ✓                   | output-accepted     | output-shares-settled | output-shares-settled | output-shares-settled | output-shares-settled | output-shares-settled
    self     | POST /outputs/:id/causes              | cause-not-open       | cause-not-open      | cause-not-open      | ✓                     | ✓                     | cause-not-open        | ✓                     | cause-not-open
    unitHead | POST /outputs/:id/causes/answer       | cause-not-open       | cause-not-open      | cause-not-open      | cause-not-open        | cause-not-open        | ✓                     | cause-not-open        | cause-not-open
    unitHead | POST /product-reviews/checks · accept | output-not-handed-in | ✓                   | output-checked      | output-checked        | ✓                     | output-checked        | output-checked        | output-checked
    unitHead | POST /product-reviews/checks · fault  | output-not-handed-in | ✓                   | ✓                   | output-checked        | ✓                     | output-checked        | output-checked        | output-checked
    unitHead | POST /product-reviews/undo            | stale-version        | stale-version       | ✓                   | ✓                     | stale-version         | stale-version         | stale-version         | stale-version
    `),
    'share and proof of a product': table(`
    who       | route                                          | waiting | accepted              | fault
    colleague | POST /outputs/:id/shares/return                | ✓       | output-shares-settled | output-shares-settled
    self      | POST /outputs/:id/evidence/:evidenceId/removal | ✓       | output-accepted       | ✓
    self      | POST /outputs/:id/evidence/links               | ✓       | ✓                     | ✓
    self      | PUT /outputs/:id/files/:fileId                 | ✓       | ✓                     | ✓
    `),
  },
  reviews: {
    review: table(
      `
    who      | route                                                   | nothing said          | draft | submitted | returned | scored | approved        | appealed        | appeal answered | approved long ago
    self     | PUT /reviews/:cadre/:month/own                          | ✓                     | ✓     | ·         | ✓        | ·      | review-approved | review-approved | review-approved | review-approved
    self     | POST /reviews/:cadre/:month/submission                  | review-points-missing | ✓     | ·         | ✓        | ·      | ·               | ·               | ·               | ·
    self     | POST /reviews/:cadre/:month/withdrawal                  | ·                     | ·     | ✓         | ·        | ·      | ·               | ·               | ·               | ·
    self     | POST /reviews/:cadre/:month/reading                     | ·                     | ·     | ·         | ·        | ·      | ✓               | ✓               | ✓               | ✓
    self     | POST /reviews/:cadre/:month/appeal                      | ·                     | ·     | ·         | ·        | ·      | ✓               | appeal-made     | appeal-made     | appeal-too-late
    unitHead | PUT /reviews/:cadre/:month/authority                    | ·                     | ·     | ✓         | ·        | ·      | review-approved | review-approved | review-approved | review-approved
    bodyHead | PUT /reviews/:cadre/:month/authority · before approving | ·                     | ·     | ·         | ·        | ✓      | review-approved | review-approved | review-approved | review-approved
    unitHead | POST /reviews/:cadre/:month/return                      | ·                     | ·     | ✓         | ·        | ✓      | review-approved | review-approved | review-approved | review-approved
    unitHead | POST /reviews/:cadre/:month/scoring                     | ·                     | ·     | ✓         | ·        | ·      | review-approved | review-approved | review-approved | review-approved
    unitHead | POST /review-months/:month/scoring                      | ·                     | ·     | ✓         | ·        | ·      | review-approved | review-approved | review-approved | review-approved
    unitHead | POST /reviews/:cadre/:month/recall                      | ·                     | ·     | ·         | ·        | ✓      | review-approved | review-approved | review-approved | review-approved
    bodyHead | POST /reviews/:cadre/:month/approval                    | ·                     | ·     | ·         | ·        | ✓      | review-approved | review-approved | review-approved | review-approved
    bodyHead | POST /review-months/:month/approval                     | ·                     | ·     | ·         | ·        | ✓      | review-approved | review-approved | review-approved | review-approved
    bodyHead | POST /reviews/:cadre/:month/answer                      | ·                     | ·     | ·         | ·        | ·      | no-appeal-open  | ✓               | no-appeal-open  | no-appeal-open
    bodyHead | POST /reviews/:cadre/:month/replacement                 | ·                     | ·     | ·         | ·        | ·      | ✓               | ✓               | ✓               | ✓
    `,
      { '·': 'review-not-open' },
    ),
  },
  'ratings of a year': {
    'annual rating': table(
      `
    who       | route                                          | open | self-rated | met | proposed | decided | notified | appealed
    self      | POST /annual-ratings/:year/:cadre/self-rating  | ✓    | ✓          | ·   | ·        | ·       | ·        | ·
    unitHead  | POST /annual-ratings/:year/:cadre/excuse       | ✓    | ·          | ·   | ·        | ·       | ·        | ·
    unitHead  | POST /annual-ratings/:year/:cadre/meeting      | ·    | ✓          | ·   | ·        | ·       | ·        | ·
    unitHead  | POST /annual-years/:year/meeting               | ·    | ✓          | ·   | ·        | ·       | ·        | ·
    committee | POST /annual-ratings/:year/:cadre/opinion      | ·    | ·          | ·   | ·        | ·       | ·        | ·
    personnel | POST /annual-ratings/:year/:cadre/proposal     | ·    | ·          | ✓   | ✓        | ·       | ·        | ·
    personnel | POST /annual-years/:year/proposal              | ·    | ·          | ✓   | ✓        | ·       | ·        | ·
    bodyHead  | POST /annual-ratings/:year/:cadre/decision     | ·    | ·          | ·   | ✓        | ·       | ·        | ·
    bodyHead  | POST /annual-years/:year/decision              | ·    | ·          | ·   | ✓        | ·       | ·        | ·
    personnel | POST /annual-ratings/:year/:cadre/notice       | ·    | ·          | ·   | ·        | ✓       | ·        | ·
    personnel | POST /annual-years/:year/notice                | ·    | ·          | ·   | ·        | ✓       | ·        | ·
    self      | POST /annual-ratings/:year/:cadre/appeal       | ·    | ·          | ·   | ·        | ·       | ✓        | appeal-made
    bodyHead  | POST /annual-ratings/:year/:cadre/answer       | ·    | ·          | ·   | ·        | ·       | ·        | ✓
    bodyHead  | POST /annual-ratings/:year/:cadre/replacement  | ·    | ·          | ·   | ·        | ✓       | ✓        | ✓
    unitHead  | PUT /annual-ratings/:year/:cadre/files/:fileId | ·    | ✓          | ✓   | ✓        | ✓       | ✓        | ✓
    `,
      { '·': 'annual-step-not-open' },
    ),
    'annual rating of a head': table(
      `
    who       | route                                      | a head, self-rated | a head, met | a head, opined
    committee | POST /annual-ratings/:year/:cadre/opinion  | ·                  | ✓           | ·
    personnel | POST /annual-ratings/:year/:cadre/proposal | ·                  | ·           | ✓
    bodyHead  | POST /annual-ratings/:year/:cadre/decision | ·                  | ·           | ·
    `,
      { '·': 'annual-step-not-open' },
    ),
  },
  people: {
    'request for leave': table(
      `
    who      | route                               | asked        | granted      | granted, begun | refused      | withdrawn
    self     | PUT /leave-requests/:id             | duplicate-id | duplicate-id | duplicate-id   | duplicate-id | duplicate-id
    self     | POST /leave-requests/:id/withdrawal | ✓            | ✓            | ·              | ·            | ·
    unitHead | POST /leave-requests/:id/granting   | ✓            | ·            | ·              | ·            | ·
    unitHead | POST /leave-requests/:id/refusal    | ✓            | ·            | ·              | ·            | ·
    `,
      { '·': 'leave-answered' },
    ),
    leave: table(`
    who       | route                                | kept | removed
    personnel | PUT /cadres/:code/leave/:id          | ✓    | not-found
    personnel | POST /cadres/:code/leave/:id/removal | ✓    | =
    `),
    account: table(`
    who   | route                                  | open         | closed
    admin | PUT /accounts/:id                      | duplicate-id | duplicate-id
    admin | POST /accounts/:id/closing             | ✓            | ✓
    admin | POST /accounts/:id/opening             | ✓            | ✓
    admin | POST /accounts/:id/reset               | ✓            | ✓
    admin | POST /accounts/:id/roles               | ✓            | ✓
    admin | POST /accounts/:id/links               | ✓            | ✓
    admin | PUT /accounts/:id/password-use         | ✓            | ✓
    admin | POST /accounts/:id/second-factor/reset | =            | =
    `),
    role: table(`
    who   | route                  | held | over
    admin | POST /roles/:id/ending | ✓    | role-end-later
    `),
    'stand-in': table(`
    who      | route                     | to come | running | over
    unitHead | POST /delegations/:id/end | ✓       | ✓       | delegation-end-later
    `),
    'head or deputy': table(`
    who       | route              | to come | running | over
    personnel | PUT /headships/:id | ✓       | ✓       | ✓
    `),
    transfer: table(
      `
    who            | route                          | refused      | withdrawn    | accepted     | proposed
    personnel      | PUT /transfers/:id             | duplicate-id | duplicate-id | duplicate-id | duplicate-id
    personnel      | POST /transfers/:id/withdrawal | ·            | ·            | ·            | ✓
    otherPersonnel | POST /transfers/:id/refusal    | ·            | ·            | ·            | ✓
    otherPersonnel | POST /transfers/:id/acceptance | ·            | ·            | ·            | ✓
    `,
      { '·': 'transfer-answered' },
    ),
  },
  'papers of a month': {
    'month of a body': table(`
    who       | route                      | running         | over      | closed       | opened again
    personnel | PUT /closing-deadlines/:id | ✓               | ✓         | month-closed | ✓
    personnel | PUT /closing-grace/:id     | ✓               | ✓         | month-closed | ✓
    personnel | PUT /reopenings/:id · new  | not-found       | not-found | ✓            | closing-not-in-force
    personnel | PUT /closings/:id          | closing-blocked | ✓         | =            | ✓
    `),
    'request to open a month': table(
      `
    who       | route                                | asked        | agreed       | refused      | withdrawn    | lapsed
    personnel | PUT /reopenings/:id                  | duplicate-id | duplicate-id | duplicate-id | duplicate-id | duplicate-id
    personnel | POST /reopenings/:id/withdrawal      | ✓            | ·            | ·            | =            | ✓
    committee | POST /reopenings/:id/answer · agree  | ✓            | =            | ·            | ·            | reopening-lapsed
    committee | POST /reopenings/:id/answer · refuse | ✓            | ·            | =            | ·            | reopening-lapsed
    `,
      { '·': 'reopening-answered' },
    ),
    report: table(`
    who       | route                           | unsigned        | draft        | issued        | dropped
    personnel | PUT /report-editions/:id        | duplicate-id    | duplicate-id | duplicate-id  | duplicate-id
    personnel | PUT /report-editions/:id/words  | ✓               | ✓            | report-issued | not-found
    personnel | POST /report-editions/:id/issue | report-unsigned | ✓            | =             | not-found
    personnel | DELETE /report-editions/:id     | ✓               | ✓            | report-issued | not-found
    `),
    finding: table(
      `
    who      | route                        | open | answered | mending | closed | gone
    self     | POST /findings/:id/looks     | ✓    | =        | ✓       | ✓      | ✓
    self     | POST /findings/:id/answer    | ✓    | ✓        | ✓       | ·      | ·
    unitHead | POST /findings/:id/mending   | ✓    | ✓        | ·       | ·      | ·
    unitHead | POST /findings/:id/closing   | ✓    | ✓        | ✓       | ·      | ·
    unitHead | POST /findings/:id/reopening | ·    | ·        | ·       | ✓      | ·
    `,
      { '·': 'finding-not-open' },
    ),
    disqualifier: table(`
    who       | route                           | counts | lifted
    personnel | POST /disqualifiers/:id/lifting | ✓      | disqualifier-lifted
    `),
    'rules of a body': table(`
    who       | route                         | over             | running | to come
    personnel | PUT /units/:code/rules/:month | rules-month-over | ✓       | ✓
    `),
  },
  schemes: {
    scheme: table(
      `
    who       | route                                             | draft         | submitted     | under appraisal | additions asked | appraised     | approved      | awaiting force | in force      | replaced
    personnel | PUT /schemes/:id                                  | ✓             | scheme-locked | scheme-locked   | scheme-locked   | scheme-locked | scheme-locked | scheme-locked  | scheme-locked | scheme-locked
    personnel | PUT /schemes/:id/files/:fileId                    | ✓             | scheme-locked | scheme-locked   | ✓               | scheme-locked | scheme-locked | scheme-locked  | scheme-locked | scheme-locked
    committee | PUT /schemes/:id/files/:fileId · of the appraisal | scheme-locked | scheme-locked | ✓               | scheme-locked   | ✓             | ✓             | scheme-locked  | scheme-locked | scheme-locked
    personnel | POST /schemes/:id/submission                      | ✓             | ·             | ·               | ·               | ·             | ·             | ·              | ·             | ·
    personnel | POST /schemes/:id/withdrawal                      | ·             | ✓             | ·               | ·               | ·             | ·             | ·              | ·             | ·
    committee | POST /schemes/:id/appraisal-start                 | ·             | ✓             | ·               | ·               | ·             | ·             | ·              | ·             | ·
    committee | POST /schemes/:id/additions-request               | ·             | ·             | ✓               | ·               | ·             | ·             | ·              | ·             | ·
    personnel | POST /schemes/:id/additions-answer                | ·             | ·             | ·               | ✓               | ·             | ·             | ·              | ·             | ·
    committee | POST /schemes/:id/appraisal                       | ·             | ·             | ✓               | ·               | ·             | ·             | ·              | ·             | ·
    committee | POST /schemes/:id/approval                        | ·             | ·             | ·               | ·               | ✓             | ·             | ·              | ·             | ·
    committee | POST /schemes/:id/entry-into-force                | ·             | ·             | ·               | ·               | ·             | ✓             | ·              | ·             | ·
    committee | POST /schemes/:id/force-change                    | ·             | ·             | ·               | ·               | ·             | ·             | ✓              | ·             | ·
    personnel | DELETE /schemes/:id/files/:fileId                 | ✓             | scheme-locked | scheme-locked   | scheme-locked   | scheme-locked | scheme-locked | scheme-locked  | scheme-locked | scheme-locked
    `,
      { '·': 'scheme-step-not-open' },
    ),
  },
  catalogue: {
    'product that was reported': table(`
    who   | route                                        | open | taken | declined
    admin | POST /product-reports/:id/settling · take    | ✓    | =     | ✓
    admin | POST /product-reports/:id/settling · decline | ✓    | ✓     | =
    admin | POST /product-reports/:id/settling · open    | =    | ✓     | ✓
    `),
    'product that a description proposes': table(`
    who   | route                                          | open | taken | declined
    admin | POST /product-proposals/:id/settling · take    | ✓    | =     | ✓
    admin | POST /product-proposals/:id/settling · decline | ✓    | ✓     | =
    admin | POST /product-proposals/:id/settling · open    | =    | ✓     | ✓
    `),
    'edition of the catalogue': table(
      `
    who   | route                                               | holds               | draft               | waiting | over
    admin | PUT /editions/:edition/positions/:code              | ·                   | ✓                   | ·       | ·
    admin | PUT /editions/:edition/positions/:code/competencies | ✓                   | ✓                   | ✓       | edition-over
    admin | DELETE /editions/:edition/positions/:code           | ·                   | ✓                   | ·       | ·
    admin | PUT /editions/:edition/products/:code               | ·                   | ✓                   | ·       | ·
    admin | DELETE /editions/:edition/products/:code            | ·                   | ✓                   | ·       | ·
    admin | POST /editions/:edition/withdrawal                  | edition-not-waiting | edition-not-waiting | ✓       | edition-not-waiting
    admin | DELETE /editions/:edition                           | ·                   | ✓                   | ·       | ·
    admin | POST /editions/:edition/in-force                    | ·                   | ✓                   | =       | ·
    `,
      { '·': 'edition-not-draft' },
    ),
  },
  organisation: {
    'change of units': table(`
    who   | route                          | made | undone
    admin | POST /unit-changes/:id/undoing | ✓    | =
    `),
    person: table(`
    who              | route                             | here              | left
    personnel        | PUT /cadres/:code                 | ✓                 | ✓
    personnel        | PUT /cadres/:code/assignments/:id | ✓                 | ✓
    personnel        | POST /cadres/:code/departure      | ✓                 | ✓
    centralPersonnel | POST /cadres/:code/erasures       | person-still-here | ✓
    `),
    post: table(`
    who       | route                            | to come | held | over
    personnel | POST /assignments/:id/succession | ✓       | ✓    | outside-post
    personnel | POST /assignments/:id/end        | ✓       | ✓    | ✓
    personnel | POST /assignments/:id/removal    | ✓       | ✓    | ✓
    `),
    'import run': table(
      `
    who   | route                      | written | discarded
    admin | PATCH /imports/:id/rows    | ·       | ·
    admin | PUT /imports/:id/mapping   | ·       | ·
    admin | POST /imports/:id/check    | ·       | ·
    admin | POST /imports/:id/takeover | ·       | ·
    admin | DELETE /imports/:id        | =       | =
    `,
      { '·': 'import-not-open' },
    ),
    'draft of a description': table(
      `
    who   | route                                 | waiting | taken | dropped
    admin | PUT /description-drafts/:id           | ✓       | ·     | ·
    admin | POST /description-drafts/:id/taking   | ✓       | ·     | ·
    admin | POST /description-drafts/:id/dropping | ✓       | ·     | ·
    `,
      { '·': 'draft-settled' },
    ),
  },
} satisfies Record<string, Record<string, KindOfRow>>;
