// Loaded before a measured server: answers each message of the parent process with the CPU time and
// the memory of this process.
process.on('message', (id) => {
  const { user, system } = process.cpuUsage();
  process.send({ id, cpu: (user + system) / 1000, memory: process.memoryUsage().rss });
});
// The channel to the parent process must not keep this process running.
process.channel?.unref();
process.on('disconnect', () => process.exit());
