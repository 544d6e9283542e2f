/** Whether a plugin of the bundler is of a class that nobody exports. */
export function isPluginOf(className: string, plugin: unknown): boolean {
  return typeof plugin === 'object' && plugin !== null && plugin.constructor?.name === className
}
