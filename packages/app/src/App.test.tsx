import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('opens with the page to sign in', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as unknown as string,
    };
    render(App.createRoot());
    expect(
      await screen.findByRole('button', { name: 'Enter' }, { timeout: 50_000 }),
    ).toBeInTheDocument();
  }, 60_000);
});
