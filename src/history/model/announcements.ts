export type Announcement = {
  /** `changed`: its messages or its record; `running`: an answer has begun; `all`: several conversations. */
  readonly kind: "changed" | "running" | "all";
  readonly id: string;
};

export interface Announcements {
  /** Tells the other tabs. */
  announce(announcement: Announcement): void;
  /** Calls back for what other tabs announce. */
  listen(onAnnounced: (announcement: Announcement) => void): void;
}
