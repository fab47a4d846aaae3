// The icons in use, by what they mean here; the bundle carries no other.
export {
  AddIcon,
  ApiIcon,
  CloseIcon,
  CopyIcon,
  DataBaseIcon as ClusterIcon,
  DownloadIcon,
  EllipsisIcon as MoreIcon,
  HomeIcon,
  NotificationIcon,
  RefreshIcon,
  SearchIcon,
  ServerIcon,
  SunnyIcon,
  TranslateIcon,
  UserIcon,
  ViewColumnIcon,
} from "tdesign-icons-react";
