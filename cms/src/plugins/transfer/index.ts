/** Bringing content in from elsewhere, and everything of an institution out and in again. */
export default {};
