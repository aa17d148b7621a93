import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const deadline = 30_000;

/**
 * A provider that serves one command of Terraform after the other. Terraform otherwise starts it several times a command,
 * and once more for each alias, which for the small networks of tests is most of the time.
 */
export class ProviderProcess {
  private readonly child: ChildProcess;
  /** Environment variables by which Terraform finds the provider. */
  readonly env: NodeJS.ProcessEnv;

  /**
   * @param main - The main module of the provider.
   * @param folder - Where it may write the address that it listens to.
   */
  constructor(main: string, folder: string, env: NodeJS.ProcessEnv) {
    const file = join(folder, 'provider-address');
    const output = openSync(file, 'w');
    this.child = spawn(process.execPath, [main, '--serve'], {
      env,
      stdio: ['pipe', output, 'inherit'],
    });
    closeSync(output);
    // A test that fails before it stops the provider does not keep its process alive.
    this.child.unref();
    (this.child.stdin as Socket | null)?.unref();
    this.env = {
      TF_REATTACH_PROVIDERS: JSON.stringify({
        'registry.terraform.io/hashicorp/azurerm': {
          Protocol: 'grpc',
          ProtocolVersion: 5,
          Pid: this.child.pid,
          Test: true,
          Addr: { Network: 'unix', String: addressIn(file) },
        },
      }),
    };
  }

  stop(): void {
    this.child.kill();
  }
}

/** Waits for the address, without leaving this thread: tests call Terraform that way, too. */
function addressIn(file: string): string {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < deadline; waited += 10) {
    const [, , , address, end] = readFileSync(file, 'utf8').split('|');
    if (end !== undefined) return address;
    Atomics.wait(clock, 0, 0, 10);
  }
  throw new Error(`The provider did not start within ${deadline} ms.`);
}
