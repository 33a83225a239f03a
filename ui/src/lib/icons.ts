//! The few icons of the screens, each fetched by itself.
export { default as ArrowLeftRight } from '@lucide/svelte/icons/arrow-left-right';
export { default as BookOpen } from '@lucide/svelte/icons/book-open';
export { default as CalendarClock } from '@lucide/svelte/icons/calendar-clock';
export { default as ClipboardList } from '@lucide/svelte/icons/clipboard-list';
export { default as FilePlus2 } from '@lucide/svelte/icons/file-plus-2';
export { default as House } from '@lucide/svelte/icons/house';
export { default as Import } from '@lucide/svelte/icons/import';
export { default as LayoutGrid } from '@lucide/svelte/icons/layout-grid';
export { default as ListChecks } from '@lucide/svelte/icons/list-checks';
export { default as LockKeyhole } from '@lucide/svelte/icons/lock-keyhole';
export { default as Pin } from '@lucide/svelte/icons/pin';
export { default as Printer } from '@lucide/svelte/icons/printer';
export { default as ScrollText } from '@lucide/svelte/icons/scroll-text';
export { default as Search } from '@lucide/svelte/icons/search';
export { default as Settings } from '@lucide/svelte/icons/settings';
export { default as User } from '@lucide/svelte/icons/user';
export { default as Users } from '@lucide/svelte/icons/users';
