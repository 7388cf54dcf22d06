__all__ = ["chosen", "also"]
chosen = 1
also = 2
left_out = 3
