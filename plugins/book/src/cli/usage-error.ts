/** A mistake in how the command was called, told without a stack. */
export class UsageError extends Error {}
