import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useShownFindings } from './useShownFindings';

/** A form of one field, in which everything but letters is wrong. */
function Form() {
  const [name, setName] = useState('');
  const findings: Finding[] = /^[a-z]*$/.test(name)
    ? []
    : [
        {
          rule: 'name-format',
          kind: 'azure-refuses',
          severity: 'error',
          path: 'metadata.name',
          message: 'Use letters only.',
          docs: 'https://learn.microsoft.com/azure/',
        },
      ];
  const shown = useShownFindings(findings, { metadata: { name } });
  return (
    <form>
      <label>
        Name
        <input value={name} onChange={event => setName(event.target.value)} />
      </label>
      {shown.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <button type="button">Elsewhere</button>
    </form>
  );
}

const nameField = () => screen.getByLabelText('Name');
const refusal = () => screen.queryByText('Use letters only.');

describe('useShownFindings', () => {
  it('draws nothing before the field has heard of its change, which would be lost', () => {
    render(<Form />);
    // Browsers draw what was changed between one listener of an event and the next.
    const draw = () => flushSync(() => {});
    document.addEventListener('input', draw, true);
    fireEvent.input(nameField(), { target: { value: 'a' } });
    expect(nameField()).toHaveValue('a');
    fireEvent.blur(nameField());
    fireEvent.input(nameField(), { target: { value: 'ab' } });
    expect(nameField()).toHaveValue('ab');
    document.removeEventListener('input', draw, true);
  });

  it('says what is wrong when the field is left, and again only then', async () => {
    render(<Form />);
    await userEvent.type(nameField(), '1');
    expect(refusal()).not.toBeInTheDocument();
    await userEvent.tab();
    expect(refusal()).toBeInTheDocument();
    await userEvent.type(nameField(), '{Backspace}');
    expect(refusal()).not.toBeInTheDocument();
    await userEvent.type(nameField(), '2');
    expect(refusal()).not.toBeInTheDocument();
  });

  it('moves nothing under a pointer that is down', async () => {
    render(<Form />);
    await userEvent.type(nameField(), '1');
    const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
    fireEvent.pointerDown(elsewhere);
    act(() => elsewhere.focus());
    expect(refusal()).not.toBeInTheDocument();
    fireEvent.pointerUp(elsewhere);
    expect(refusal()).toBeInTheDocument();
  });

  it('keeps advice about what is missing to itself until somebody wants to go on', () => {
    const missing: Finding = {
      rule: 'sites-missing',
      kind: 'incomplete',
      severity: 'warning',
      path: 'sites',
      related: ['via'],
      message: 'There is no site.',
      docs: 'https://learn.microsoft.com/azure/',
    };
    function Untouched() {
      const shown = useShownFindings([missing], { via: 'vpn', sites: {} });
      return <form>{shown.map(({ message }) => message)}</form>;
    }
    const { container } = render(<Untouched />);
    expect(screen.queryByText('There is no site.')).not.toBeInTheDocument();
    fireEvent.submit(container.querySelector('form')!);
    expect(screen.getByText('There is no site.')).toBeInTheDocument();
  });
});
