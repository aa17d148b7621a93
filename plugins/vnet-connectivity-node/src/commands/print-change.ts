import type { ChangeReport } from 'backstage-plugin-vnet-connectivity-common';
import { stoppedTime } from 'backstage-plugin-vnet-connectivity-common';

const signs = {
  create: '+',
  update: '~',
  replace: '-/+',
  delete: '-',
  move: '=',
} as const;

/** Prints a change as text: resources, flows, what cannot be done, and the steps. */
export function printChange(
  { resources, flows, refused, steps }: ChangeReport,
  print: (line: string) => void,
): void {
  if (resources.length + refused.length === 0) {
    print('Nothing of what is built changes.');
    return;
  }
  print('Resources:');
  for (const { action, address, because } of resources) {
    print(`  ${signs[action].padEnd(3)} ${address}`);
    if (action !== 'create' && action !== 'delete') print(`      ${because}`);
  }
  print('');
  print(
    flows.length === 0
      ? 'No flow stops.'
      : `Flows that stop (${flows.length}):`,
  );
  for (const flow of flows) {
    print(
      `  ${flow.from} -> ${flow.to} (${stoppedTime(flow)}): ${flow.because}`,
    );
  }
  if (refused.length > 0) {
    print('');
    print('Azure refuses:');
    for (const { path, message, docs } of refused) {
      print(`  ${path}`);
      print(`      ${message} ${docs}`);
    }
  }
  print('');
  print('Steps:');
  steps.forEach(({ title, why, commands }, at) => {
    print(`  ${at + 1}. ${title}. ${why}`);
    for (const command of commands) print(`       ${command}`);
  });
}
