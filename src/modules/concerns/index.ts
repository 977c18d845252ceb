export { type ConcernAbout, concernsAbout, type DecidedKey, listDecided } from './queries/concerns-about.query.js'
