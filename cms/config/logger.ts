/** The builder asks for content versions every second: a line for each request would bury the rest. */
export default { level: 'info' };
