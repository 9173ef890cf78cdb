/** A draft exactly as the site will look, for staff and, by a link, for one person without an account. */
export default {};
