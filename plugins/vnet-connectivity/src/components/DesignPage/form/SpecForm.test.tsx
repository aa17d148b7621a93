import { configApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import type { FormPart } from './NetworkPart';
import type { FormTarget } from './SpecForm';
import { SpecForm } from './SpecForm';

const document = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.0.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
};
const { findings, spec } = design(document);

/** A stand-in for the panel beside the form: a finding that leads to a part. */
function Harness({ part }: { readonly part: FormPart }) {
  const [target, setTarget] = useState<FormTarget>();
  return (
    <>
      <button type="button" onClick={() => setTarget({ part })}>
        Go there
      </button>
      <SpecForm
        document={document}
        findings={findings}
        planned={spec}
        options={{}}
        onChange={() => {}}
        target={target}
      />
    </>
  );
}

async function goTo(part: FormPart) {
  await renderInTestApp(
    <TestApiProvider apis={[[configApiRef, mockApis.config()]]}>
      <Harness part={part} />
    </TestApiProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Go there' }));
}

describe('a finding that leads into the form', () => {
  it('puts the cursor into the field that is wrong, not on the heading above it', async () => {
    await goTo('regions');
    const wrong = screen
      .getAllByLabelText('Address space')
      .filter(field => field.getAttribute('aria-invalid') === 'true');
    expect(wrong).not.toEqual([]);
    await waitFor(() => expect(wrong[0]).toHaveFocus());
  });

  it('opens the part and goes to its heading where no field is wrong', async () => {
    await goTo('delivery');
    const heading = screen.getByRole('button', { name: 'Repository' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(heading).toHaveAttribute('aria-expanded', 'true');
  });
});
