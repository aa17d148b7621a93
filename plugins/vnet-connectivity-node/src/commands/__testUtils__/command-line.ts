import { runCommandLine } from '../../cli';
import type { CommandContext } from '../command';

/** Two peered regions, as YAML. */
export const twoRegions = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope, addressSpace: [10.20.0.0/16] }
interconnect: { pattern: global-peering }
`;

/** Runs a command in this process: its exit code, the lines that it printed, and its errors as one text. */
export async function answerTo(
  args: readonly string[],
  read: CommandContext['read'],
) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, {
    read,
    print: line => out.push(line),
    printError: line => errors.push(line),
  });
  return { code, out, errors: errors.join('\n') };
}
