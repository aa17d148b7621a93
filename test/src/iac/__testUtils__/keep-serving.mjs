// Runs a provider for several Terraform commands, as Terraform's documentation describes for debugging one.
// Usage: node keep-serving.mjs FILE, where FILE is the provider's main module.
import { pathToFileURL } from 'node:url';

// The variable by which a provider knows that it is not started by mistake.
process.env.TF_PLUGIN_MAGIC_COOKIE =
  'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';

// Terraform does not wait for the answer to its last call, Stop.
process.on('uncaughtException', error => {
  if (error.code !== 'ERR_HTTP2_INVALID_STREAM') throw error;
});
// Whoever started it may end without a word.
process.stdin.on('end', () => process.exit(0)).resume();

await import(pathToFileURL(process.argv[2]).href);
