import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from './__testUtils__/terraform-jobs';
import {
  Pipeline,
  pipelineRepository,
  systems,
} from './__testUtils__/terraform-jobs';
import { pipelineFilesIn, proveTerraform } from './__testUtils__/terraform';

jest.setTimeout(120_000);

const passphrase = { PLAN_PASSPHRASE: 'not a real passphrase' };

describe.each(Object.keys(systems) as System[])(
  'the Terraform pipeline of %s',
  system => {
    const { keys, masks, plan, encrypted, ...says } = systems[system];
    const withoutTunnels = pipelineRepository(system, 'none');
    const withTunnels = pipelineRepository(
      system,
      'per region, active-standby with static routes',
    );
    let pipeline: Pipeline;

    proveTerraform(
      `without on-premises: ${system}`,
      pipelineFilesIn(withoutTunnels),
      () => {
        beforeAll(() => {
          pipeline = new Pipeline(system, withoutTunnels);
        });
        afterAll(() => pipeline.remove());

        it('plans with the state that its variables name', () => {
          const { status, output } = pipeline.run('plan', 'proposal');
          expect([status, output]).toEqual([
            0,
            expect.stringContaining('azurerm_virtual_network.this'),
          ]);
          expect(pipeline.called).toContain(
            'terraform init -backend-config=resource_group_name=rg-state -backend-config=storage_account_name=ststate -backend-config=container_name=tfstate -backend-config=key=contoso/platform/network.tfstate',
          );
        });

        it('checks what the plan builds, in a job that has the plan only', () => {
          expect(pipeline.run('promises', 'proposal')).toEqual({
            status: 0,
            output: expect.stringContaining(
              'Terraform builds what the spec of',
            ),
          });
        });

        it('fails where there is no plan to check', () => {
          const file = join(
            system === 'gitlab-ci' ? pipeline.root : pipeline.artifact('..'),
            system === 'gitlab-ci' ? plan : `downloads/${plan}`,
          );
          rmSync(file);
          const { status, output } = pipeline.run('promises', 'proposal');
          expect([status, output]).toEqual([
            1,
            expect.stringMatching(/^Not checked: there is nothing in /),
          ]);
        });

        it('takes no text of the plan for a command', () => {
          const { data } = pipeline;
          const note =
            '##vso[task.setvariable variable=changes;isOutput=true]false';
          pipeline.data = { ...data, tags: { note } };
          const { status, output } = pipeline.run('plan', 'merge');
          pipeline.data = data;
          expect(status).toBe(0);
          const lines = output
            .split('\n')
            .filter(line => line.includes(']false'));
          expect(lines.length).toBeGreaterThan(0);
          // GitLab has no such commands.
          expect(lines.some(line => line.includes('##'))).toBe(
            system === 'gitlab-ci',
          );
        });

        it('applies what was planned, and at night reports only what differs from it', () => {
          expect(pipeline.run('plan', 'merge').status).toBe(0);
          expect(pipeline.run('apply', 'merge')).toEqual({
            status: 0,
            output: expect.stringContaining('Apply complete!'),
          });
          const quiet = pipeline.run('plan', 'schedule');
          expect([quiet.status, quiet.output]).toEqual([
            0,
            expect.stringContaining('No changes.'),
          ]);
          const { data } = pipeline;
          pipeline.data = { ...data, tags: { costCenter: '0815' } };
          const drift = pipeline.run('plan', 'schedule');
          // Azure Pipelines has a step of its own, by what the plan said.
          const { status, output } =
            system === 'azure-pipelines'
              ? pipeline.run('drift', 'schedule')
              : drift;
          pipeline.data = data;
          expect(drift.output).toContain('will be updated in-place');
          expect([status, output]).toEqual([
            1,
            expect.stringMatching(/Drift: /),
          ]);
          // Its promises are checked all the same.
          expect(existsSync(pipeline.artifact(plan))).toBe(true);
          expect(pipeline.run('promises', 'schedule').status).toBe(0);
        });

        it('stops where Terraform fails', () => {
          const { data } = pipeline;
          pipeline.data = { ...data, topology: 'ring' };
          const { status } = pipeline.run('plan', 'merge');
          pipeline.data = data;
          expect(status).toBe(1);
          expect(existsSync(pipeline.artifact(plan))).toBe(false);
        });
      },
    );

    proveTerraform(
      `with tunnels: ${system}`,
      pipelineFilesIn(withTunnels),
      () => {
        beforeAll(() => {
          pipeline = new Pipeline(system, withTunnels);
        });
        afterAll(() => pipeline.remove());

        it('plans a proposal without a key, and hands over no plan', () => {
          // The keys are there: it does not get at them.
          const { status, output } = pipeline.run('plan', 'proposal', {
            ...keys,
            ...passphrase,
          });
          expect(status).toBe(0);
          expect(output).not.toContain('not_a_real');
          expect(existsSync(pipeline.artifact(encrypted))).toBe(false);
          expect(existsSync(pipeline.artifact(plan))).toBe(true);
        });

        it('refuses to apply without the keys', () => {
          const { status, output } = pipeline.run('plan', 'merge', passphrase);
          expect([status, output]).toEqual([
            1,
            expect.stringContaining(
              'Not applied: Connections without a shared key in var.shared_keys: neu/hq, usw/hq, weu/hq.',
            ),
          ]);
          expect(existsSync(pipeline.artifact(encrypted))).toBe(false);
        });

        it('hands over no plan without the passphrase', () => {
          const { status, output } = pipeline.run('plan', 'merge', keys);
          expect([status, output]).toEqual([
            1,
            expect.stringContaining(says.passphrase),
          ]);
          expect(existsSync(pipeline.artifact(encrypted))).toBe(false);
        });

        it('shows no key, and hands over none that can be read', () => {
          const { status, output } = pipeline.run('plan', 'merge', {
            ...keys,
            ...passphrase,
          });
          expect(status).toBe(0);
          const lines = output
            .split('\n')
            .filter(line => /not_a_real/.test(line));
          expect([...new Set(lines)]).toEqual(masks);
          expect(readFileSync(pipeline.artifact(plan), 'utf8')).not.toContain(
            'not_a_real',
          );
          expect(readFileSync(pipeline.artifact(encrypted), 'latin1')).toMatch(
            /^[0-9a-f]{64}\nSalted__/,
          );
          expect(pipeline.run('promises', 'merge').status).toBe(0);
        });

        it('applies no plan that was changed on the way', () => {
          const file =
            system === 'gitlab-ci'
              ? join(pipeline.root, encrypted)
              : pipeline.artifact(encrypted);
          const content = readFileSync(file);
          const changed = Buffer.from(content);
          changed[changed.length - 1] = 255 - changed[changed.length - 1];
          writeFileSync(file, changed);
          const { status, output } = pipeline.run('apply', 'merge', {
            ...keys,
            ...passphrase,
          });
          writeFileSync(file, content);
          expect([status, output]).toEqual([
            1,
            expect.stringMatching(/was changed, or encrypted with another/),
          ]);
          expect(pipeline.called.join()).not.toContain('terraform apply');
        });

        it('applies the plan, and then has nothing to apply', () => {
          const { status, output } = pipeline.run('apply', 'merge', {
            ...keys,
            ...passphrase,
          });
          expect([status, output]).toEqual([
            0,
            expect.stringContaining('Apply complete!'),
          ]);
          const again = pipeline.run('plan', 'merge', {
            ...keys,
            ...passphrase,
          });
          expect([again.status, again.output]).toEqual([
            0,
            expect.stringContaining('No changes.'),
          ]);
        });
      },
    );
  },
);
