namespace Oversteek.Application.Reservekopieen;

/// <summary>Why a copy cannot be made, trusted or put back; shown to the operator as it is.</summary>
public sealed class Kopiefout : Exception
{
    public Kopiefout(string message) : base(message) { }

    public Kopiefout(string message, Exception innerException) : base(message, innerException) { }
}
