/** What a step of a task changed, from what to what. */
export const taskChange = {
  byParts: 'Reckoned anew from its parts',
  quantity: 'Number from {{from}} to {{to}}',
  coefficientMilli: 'Coefficient from {{from}} to {{to}}',
  title: 'Name from “{{from}}” to “{{to}}”',
  proposedName: 'Product from “{{from}}” to “{{to}}”',
  basis: 'Basis from “{{from}}” to “{{to}}”',
  openedOn: 'Start from {{from}} to {{to}}',
  productId: 'Another kind of product',
  quality: 'Another quality wanted',
  collaborators: 'Other collaborators',
  moved: '{{count}} products handed over',
  empty: 'none',
};
