/** Safe accounts: the second factor, passwords, lockout and sessions. */
export default {};
