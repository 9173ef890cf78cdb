import { describe, expect, it } from 'vitest';
import { nextState, possibleActions } from './next-state';

const author = { mayPublish: false, isSubmitter: true };
const colleague = { mayPublish: false, isSubmitter: false };
const publisher = { mayPublish: true, isSubmitter: false };
const lonelyPublisher = { mayPublish: true, isSubmitter: true };

describe('the next state', () => {
  it.each([
    ['draft', 'submit', author, 'submitted'],
    ['returned', 'submit', author, 'submitted'],
    ['submitted', 'submit', author, 'moved'],
    ['approved', 'submit', author, 'moved'],
    ['submitted', 'approve', publisher, 'approved'],
    ['submitted', 'approve', lonelyPublisher, 'approved'],
    ['submitted', 'approve', author, 'forbidden'],
    ['draft', 'approve', publisher, 'moved'],
    ['approved', 'approve', publisher, 'moved'],
    ['submitted', 'return', publisher, 'returned'],
    ['approved', 'return', publisher, 'returned'],
    ['submitted', 'return', colleague, 'forbidden'],
    ['draft', 'return', publisher, 'moved'],
    ['submitted', 'withdraw', author, 'draft'],
    ['approved', 'withdraw', author, 'draft'],
    ['submitted', 'withdraw', publisher, 'forbidden'],
    ['returned', 'withdraw', author, 'moved'],
    ['approved', 'change', author, 'submitted'],
    ['approved', 'change', publisher, 'forbidden'],
    ['submitted', 'change', author, 'moved'],
  ] as const)('%s, %s', (state, action, role, expected) => {
    expect(nextState(state, action, role)).toBe(expected);
  });
});

describe('what is offered', () => {
  it('an author submits, and takes back what they submitted', () => {
    expect(possibleActions('draft', author)).toEqual(['submit']);
    expect(possibleActions('submitted', author)).toEqual(['withdraw']);
    expect(possibleActions('submitted', colleague)).toEqual([]);
  });

  it('a publisher decides', () => {
    expect(possibleActions('submitted', publisher)).toEqual(['return', 'approve']);
    expect(possibleActions('approved', publisher)).toEqual(['return']);
  });
});
