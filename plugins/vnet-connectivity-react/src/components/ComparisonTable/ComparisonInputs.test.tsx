import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { compare } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { specOf } from '../../__testUtils__/specs';
import type {
  ComparisonInputsProps,
  ComparisonInputsValue,
} from './ComparisonInputs';
import { ComparisonInputs } from './ComparisonInputs';
import { render } from '../../__testUtils__/texts';

let latest: ComparisonInputsValue;

function Harness(props: Partial<ComparisonInputsProps>) {
  const [value, setValue] = useState<ComparisonInputsValue>({});
  latest = value;
  return (
    <ComparisonInputs
      regions={['weu', 'neu', 'eus2']}
      value={value}
      onChange={setValue}
      {...props}
    />
  );
}

describe('ComparisonInputs', () => {
  it('takes traffic of all pairs and of a single one, which changes the cost', async () => {
    render(<Harness />);
    fireEvent.change(screen.getByLabelText('Between every two regions'), {
      target: { value: '20' },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Set for this pair' }),
    );
    fireEvent.change(screen.getByLabelText('Between eus2 – neu'), {
      target: { value: '90000' },
    });
    expect(latest).toEqual({
      traffic: { perPair: 20, between: { 'eus2/neu': 90000 } },
    });
    const costOf = (value: ComparisonInputsValue) =>
      compare(specOf(3), {}, value).options.find(({ current }) => current)
        ?.figures.monthlyCost?.value?.to;
    expect(costOf(latest)).toBeGreaterThan(Number(costOf({})));
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove the traffic of eus2 – neu' }),
    );
    expect(latest).toEqual({ traffic: { perPair: 20, between: {} } });
  });

  it('takes requirements and circumstances', async () => {
    render(<Harness />);
    await userEvent.click(
      screen.getByRole('checkbox', { name: /with IPsec$/ }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: /circuit already/ }),
    );
    fireEvent.change(screen.getByLabelText('Sites to be connected one day'), {
      target: { value: '40' },
    });
    expect(latest).toEqual({
      requirements: { ipsecBetweenRegions: true },
      circumstances: { circuitIsThere: true, branches: 40 },
    });
  });

  it('asks nothing about on-premises where it is not connected', () => {
    render(<Harness onPremises={false} hasCircuit />);
    expect(screen.queryByLabelText(/on-premises/)).not.toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: /circuit already/ }),
    ).toBeChecked();
  });
});
