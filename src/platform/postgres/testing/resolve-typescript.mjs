// Lets Node run the TypeScript sources as they stand: an import of './x.js' finds './x.ts'.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const isOwn = specifier.startsWith('.') && context.parentURL?.endsWith('.ts')
    return next(isOwn ? specifier.replace(/\.js$/, '.ts') : specifier, context)
  },
})
