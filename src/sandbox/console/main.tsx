import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './Console.js';
import './console.css';

// Entry of `/sandbox/console.js`. The console must also work without a network, so requests do not
// wait until the browser is online.
const client = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: false } },
});
const root = document.getElementById('console');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Console />
      </QueryClientProvider>
    </StrictMode>,
  );
