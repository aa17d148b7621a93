import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { describeProof } from '../../__testUtils__/proof';
import {
  describeUnlessMissingOrProven,
  memoize,
} from '../../__testUtils__/proven';
import { findBicep, versionOf } from './find-bicep';

const program = findBicep();

const missing = program === undefined ? ['bicep'] : [];

/** The version of the compiler, as it says itself, on which every proof with Bicep rests. */
export const bicepBasis = memoize((): unknown => program && versionOf(program));

/** `describe`, or visibly skipped where there is no Bicep compiler. */
export function describeBicep(name: string, tests: () => void): void {
  describeProof(name, missing, tests);
}

/**
 * `describe`, or visibly skipped where there is no Bicep compiler or where the tests passed before.
 *
 * @param files - what their results depend on beside their own code and the compiler
 */
export function proveBicep(
  name: string,
  files: unknown,
  tests: () => void,
): void {
  describeUnlessMissingOrProven(name, missing, [bicepBasis(), files], tests);
}

/** A resource as Azure Resource Manager would get it, in its own shape. */
export interface PredictedResource {
  readonly id: string;
  readonly type: string;
  /** With the names of its parents: `vnet-a/GatewaySubnet`. */
  readonly name: string;
  readonly apiVersion: string;
  /** `location`, `tags`, `sku`, `zones`, `properties` and whatever else its body sets. */
  readonly [property: string]: unknown;
}

/** The part of a compiled template that tests look at. */
export interface Template {
  readonly resources: Readonly<
    Record<
      string,
      {
        readonly type: string;
        readonly existing?: boolean;
        readonly dependsOn?: readonly string[];
        /** Of a module. */
        readonly properties?: { readonly template?: Template };
      }
    >
  >;
}

interface Diagnostic {
  readonly source: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly level: string;
  readonly code: string;
  readonly message: string;
}

/** The real compiler: one process that serves one tree after the other. */
export class BicepCompiler {
  private readonly root = mkdtempSync(join(tmpdir(), 'bicep-'));
  private readonly child: ChildProcess;
  private readonly connection: MessageConnection;
  private trees = 0;

  /** @param environment - what `readEnvironmentVariable` finds */
  constructor(environment: Readonly<Record<string, string>>) {
    if (program === undefined) throw new Error('There is no Bicep compiler.');
    const child = spawn(program, ['jsonrpc', '--stdio'], {
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child = child;
    this.connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.listen();
    // Rejects requests that still wait for an answer.
    child.once('exit', () => this.connection.dispose());
  }

  /** Ends the process, and waits until it is gone: Jest waits half a second only for what a worker has left open. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await gone;
    }
    rmSync(this.root, { recursive: true });
  }

  /**
   * Diagnostics of the Bicep files of a repository under their own configuration, and the names of those that the
   * compiler would format otherwise. There may be several files of parameters.
   */
  async problemsOf(files: ReadonlyMap<string, string>): Promise<string[]> {
    const folder = this.write(files);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.bicep(param)?$/.test(name))
      .sort();
    const found = [
      await this.diagnosticsOf(folder, 'main.bicep'),
      ...(await Promise.all(
        names
          .filter(name => name.endsWith('.bicepparam'))
          .map(name => this.diagnosticsOf(folder, name)),
      )),
      ...(await Promise.all(names.map(name => this.layoutOf(folder, name)))),
    ];
    return [...new Set(found.flat())];
  }

  /** The same for one of the files. */
  async problemsOfFile(
    files: ReadonlyMap<string, string>,
    path: string,
  ): Promise<string[]> {
    const folder = this.write(files);
    const name = path.replace('bicep/', '');
    return [
      ...(await this.diagnosticsOf(folder, name)),
      ...(await this.layoutOf(folder, name)),
    ];
  }

  private async diagnosticsOf(folder: string, name: string): Promise<string[]> {
    const path = join(folder, name);
    const ofParameters = name.endsWith('.bicepparam');
    const { diagnostics } = await this.request<{ diagnostics: Diagnostic[] }>(
      ofParameters ? 'compileParams' : 'compile',
      ofParameters ? { path, parameterOverrides: {} } : { path },
    );
    return diagnostics.map(
      ({ source, range, level, code, message }) =>
        `${relative(folder, source)}:${
          range.start.line + 1
        } ${level} ${code}: ${message}`,
    );
  }

  private async layoutOf(folder: string, name: string): Promise<string[]> {
    const path = join(folder, name);
    const { contents } = await this.request<{ contents: string }>('format', {
      path,
    });
    return contents === readFileSync(path, 'utf8')
      ? []
      : [`${name} is formatted otherwise`];
  }

  /**
   * Every resource that a deployment of `bicep/main.bicepparam` makes, with every property: Bicep's plan.
   *
   * @throws where the files do not compile, or a deployment would be refused before it begins
   */
  async snapshot(
    files: ReadonlyMap<string, string>,
    subscriptionId: string,
  ): Promise<readonly PredictedResource[]> {
    const { snapshot } = await this.request<{ snapshot: string }>(
      'getSnapshot',
      {
        path: join(this.write(files), 'main.bicepparam'),
        metadata: {
          tenantId: null,
          subscriptionId,
          resourceGroup: null,
          location: 'westeurope',
          deploymentName: 'main',
        },
        externalInputs: null,
      },
    );
    return JSON.parse(snapshot).predictedResources;
  }

  /** The template of Azure Resource Manager that `bicep/main.bicep` compiles to. */
  async template(files: ReadonlyMap<string, string>): Promise<Template> {
    const { contents } = await this.request<{ contents: string }>('compile', {
      path: join(this.write(files), 'main.bicep'),
    });
    return JSON.parse(contents);
  }

  private request<T>(method: string, parameters: object): Promise<T> {
    return this.connection.sendRequest(`bicep/${method}`, parameters);
  }

  /** @returns the folder of the Bicep files */
  private write(files: ReadonlyMap<string, string>): string {
    this.trees += 1;
    const folder = join(this.root, String(this.trees));
    for (const [path, content] of files) {
      if (!path.startsWith('bicep/')) continue;
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return join(folder, 'bicep');
  }
}

/**
 * A compiler for the tests of a file: it starts when it is first needed, and stops when they are done.
 *
 * @param environment - what `readEnvironmentVariable` finds
 */
export function bicepCompiler(
  environment: () => Readonly<Record<string, string>>,
): () => BicepCompiler {
  let compiler: BicepCompiler | undefined;
  afterAll(() => compiler?.stop());
  return () => {
    compiler ??= new BicepCompiler(environment());
    return compiler;
  };
}

/**
 * The same files with secrets that are ordinary parameters: the compiler leaves secure ones unevaluated in a snapshot.
 * Without the configuration of the linter, which insists on secure ones.
 */
export function withPlainSecrets(
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(
    [...files]
      .filter(([path]) => path !== 'bicep/bicepconfig.json')
      .map(([path, content]) => [
        path,
        path.endsWith('.bicep')
          ? content.replace(/^ *@secure\(\)\n/gm, '')
          : content,
      ]),
  );
}
