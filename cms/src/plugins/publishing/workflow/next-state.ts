/** What the workflow knows of a document that is not simply a draft. */
export type State = 'submitted' | 'returned' | 'approved';
export type Action = 'submit' | 'return' | 'approve' | 'withdraw' | 'change';

/** Who acts: whether they may publish this document, and whether the submission is theirs. */
export type Role = { mayPublish: boolean; isSubmitter: boolean };

type Step = { from: (State | 'draft')[]; to: State | 'draft'; may(role: Role): boolean };

const anyone = () => true;
const STEPS: Record<Action, Step> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', may: anyone },
  return: { from: ['submitted', 'approved'], to: 'returned', may: ({ mayPublish }) => mayPublish },
  // Whoever may publish may approve their own submission: small institutions have one publisher.
  approve: { from: ['submitted'], to: 'approved', may: ({ mayPublish }) => mayPublish },
  withdraw: { from: ['submitted', 'approved'], to: 'draft', may: ({ isSubmitter }) => isSubmitter },
  // What was approved is no longer what is there; who may publish stands for their own changes.
  change: { from: ['approved'], to: 'submitted', may: ({ mayPublish }) => !mayPublish },
};

/** The state after an action; `forbidden` when this person may not, `moved` when the document is not where it would apply. */
export function nextState(
  state: State | 'draft',
  action: Action,
  role: Role,
): State | 'draft' | 'forbidden' | 'moved' {
  const step = STEPS[action];
  if (!step.may(role)) return 'forbidden';
  return step.from.includes(state) ? step.to : 'moved';
}

/** What this person can do with a document in this state. */
export function possibleActions(state: State | 'draft', role: Role): Action[] {
  const isOffered = (action: Action) => action !== 'change';
  const isPossible = (action: Action) => !['forbidden', 'moved'].includes(nextState(state, action, role));
  return (Object.keys(STEPS) as Action[]).filter((action) => isOffered(action) && isPossible(action));
}
