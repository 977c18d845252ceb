// Loaded into the process that runNode starts: when the start script is killed, nobody is left to pass signals on.
// Processes that this one forks are given the same words and must not follow it: they have their own ways.
if (process.channel && process.ppid === Number(process.env.KITH_STARTED_BY)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
