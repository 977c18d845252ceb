export { type MessageWanted, queueMessage } from './commands/queue-message.js'
