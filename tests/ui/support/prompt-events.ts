import { vi } from "vitest";

/** What a test's prompt form reports. */
export const promptEvents = () => ({
  onSend: vi.fn(),
  onStop: vi.fn(),
  onEdit: vi.fn(),
  onPreset: vi.fn(),
  onManagePresets: vi.fn(),
  onRemoved: vi.fn<(name: string, undo: () => void) => void>(),
  onGoToFault: vi.fn(),
});
