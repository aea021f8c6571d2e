/** What changed in the basis of a decision since. */
export const reviewChanges = {
  'product-added': 'Accepted since, {{quantity}}:',
  'product-gone': 'Counted no more, {{quantity}}:',
  'fault-added': 'Faults added, {{count}}, of',
  'fault-gone': 'Faults gone, {{count}}, of',
  'delay-added': 'Delays added, {{count}}, of',
  'delay-gone': 'Delays gone, {{count}}, of',
  'task-added': 'Assigned since, {{quantity}}:',
  'task-gone': 'Assigned no more, {{quantity}}:',
  'task-changed': 'Assigned {{to}} instead of {{from}}:',
  'mark-d': 'Criterion d computed anew: {{from}} to {{to}}.',
};
