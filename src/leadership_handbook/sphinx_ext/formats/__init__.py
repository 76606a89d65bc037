"""What a builder needs besides standard nodes."""
