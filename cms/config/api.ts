/** REST has no routes here; the limits are for what plugins may add. */
export default { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };
