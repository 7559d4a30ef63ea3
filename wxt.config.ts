import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifest: {
    name: 'WG Meetings',
    permissions: ['alarms', 'storage'],
  },
});
