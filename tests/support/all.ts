/** `npm test -- --all`: what takes too long for every change runs too. */
export const IS_ALL = process.env.TEST_ALL === '1';
