// The plugin side of Terraform's process handshake: a gRPC server (HTTP/2, mutual TLS when
// asked for) on a Unix socket whose address is announced on standard output.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createSecureServer, createServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { selfSignedCertificate } from './certificate.mjs';
import { decode } from './protobuf.mjs';

const COOKIE = [
  'TF_PLUGIN_MAGIC_COOKIE',
  'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
];
const GRPC_UNIMPLEMENTED = 12;
const GRPC_INTERNAL = 13;

/** @typedef {(request: import('./protobuf.mjs').Message) => Uint8Array} Handler */

/** True when this process was started by Terraform. */
export const startedByTerraform = () => process.env[COOKIE[0]] === COOKIE[1];

/**
 * Serves unary gRPC methods until Terraform asks for shutdown.
 * @param {string} service e.g. "tfplugin5.Provider"
 * @param {() => Record<string, Handler>} createMethods the methods of one connection: Terraform has a connection for each
 *   configuration of the provider (its aliases), also where all of them use one process
 * @param {{ logFile?: string }} [options]
 */
export function servePlugin(service, createMethods, options = {}) {
  const socket = join(
    mkdtempSync(
      join(process.env.PLUGIN_UNIX_SOCKET_DIR || tmpdir(), 'azurerm-standin-'),
    ),
    's',
  );
  const stop = () => process.exit(0);
  process.on('exit', () =>
    rmSync(dirname(socket), { recursive: true, force: true }),
  );
  process.on('SIGINT', () => {}); // Terraform sends its own Stop and Shutdown after an interrupt
  process.on('SIGTERM', stop);

  /** @type {WeakMap<object, Record<string, Handler>>} */
  const connections = new WeakMap();
  /** @param {object} session */
  const methodsOf = session => {
    const methods = connections.get(session) ?? createMethods();
    connections.set(session, methods);
    return methods;
  };

  /** @param {object} session @param {string} path @param {Buffer} frame @returns {{ reply?: Uint8Array, status: number, error: string }} */
  const call = (session, path, frame) => {
    if (path === '/plugin.GRPCController/Shutdown') {
      setTimeout(stop, 10);
      return { reply: new Uint8Array(), status: 0, error: '' };
    }
    const [, name, method] = path.split('/');
    const methods = methodsOf(session);
    if (name !== service || !Object.hasOwn(methods, method))
      return { status: GRPC_UNIMPLEMENTED, error: `not implemented: ${path}` };
    try {
      return {
        reply: methods[method](decode(frame.subarray(5))),
        status: 0,
        error: '',
      };
    } catch (e) {
      return {
        status: GRPC_INTERNAL,
        error: String(/** @type {Error} */ (e)?.stack ?? e),
      };
    }
  };

  /** @param {import('node:http2').ServerHttp2Stream} stream @param {import('node:http2').IncomingHttpHeaders} headers */
  const onStream = (stream, headers) => {
    const path = String(headers[':path']);
    /** @type {Buffer[]} */
    const chunks = [];
    stream.on('error', () => {}); // a cancelled call is Terraform's business
    stream.on('data', chunk => chunks.push(Buffer.from(chunk)));
    stream.on('end', () => {
      const { session } = stream;
      if (!session) return; // cancelled
      const started = options.logFile ? process.hrtime.bigint() : 0n;
      const frame = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      const { reply, status, error } = call(session, path, frame);
      if (options.logFile) {
        const micros = Number(process.hrtime.bigint() - started) / 1000;
        appendFileSync(
          options.logFile,
          `${path} in=${frame.length} out=${
            reply?.length ?? '-'
          } status=${status} us=${micros.toFixed(0)}${error && ` ${error}`}\n`,
        );
      }
      // Terraform does not wait for the answer to its last call, Stop.
      if (stream.destroyed) return;
      const trailers = {
        'grpc-status': String(status),
        ...(error && { 'grpc-message': encodeURIComponent(error) }),
      };
      stream.respond(
        { ':status': 200, 'content-type': 'application/grpc' },
        { waitForTrailers: true },
      );
      stream.on('wantTrailers', () => stream.sendTrailers(trailers));
      if (!reply) {
        stream.end();
        return;
      }
      const prefix = Buffer.alloc(5);
      prefix.writeUInt32BE(reply.length, 1);
      stream.end(Buffer.concat([prefix, reply]));
    });
  };

  const clientCertificate = process.env.PLUGIN_CLIENT_CERT;
  const own = clientCertificate ? selfSignedCertificate() : null;
  const settings = {
    settings: { initialWindowSize: 16 << 20, maxConcurrentStreams: 1024 },
  };
  const server = own
    ? createSecureServer({
        ...settings,
        key: own.key,
        cert: own.cert,
        ca: [/** @type {string} */ (clientCertificate)],
        requestCert: true,
        rejectUnauthorized: true,
      })
    : createServer(settings);
  server.on('stream', onStream);
  server.on('sessionError', () => {});
  server.on('tlsClientError', e =>
    process.stderr.write(`[ERROR] TLS: ${e.message}\n`),
  );
  server.listen(socket, () => {
    const certificate = own
      ? own.der.toString('base64').replace(/=+$/, '')
      : '';
    process.stdout.write(`1|5|unix|${socket}|grpc|${certificate}\n`);
  });
}
