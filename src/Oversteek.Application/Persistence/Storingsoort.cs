namespace Oversteek.Application.Persistence;

/// <summary>What is the matter when something around the program fails.</summary>
public enum Storingsoort
{
    /// <summary>The data cannot be reached.</summary>
    Onbereikbaar,

    /// <summary>Reading goes on, storing does not.</summary>
    Vol,

    /// <summary>It is there, but somebody else is first.</summary>
    Druk,

    /// <summary>A fault of the program.</summary>
    Fout,
}

/// <summary>Tells by the code of the database a fault of the machine, which passes, from one of the program.</summary>
public interface IStoringskenner
{
    /// <summary>Null when the error is not of the database, or is the fault of whoever asked.</summary>
    Storingsoort? Van(Exception fout);
}
